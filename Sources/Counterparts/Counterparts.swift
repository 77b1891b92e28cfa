// Counterparts
