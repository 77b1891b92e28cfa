#include <sqlite3.h>

// What Swift cannot see, since they are macros made of others.

/// Has SQLite copy what is bound.
static inline sqlite3_destructor_type stepdex_sqlite_transient(void) { return SQLITE_TRANSIENT; }

/// A write failed.
static const int stepdex_sqlite_ioerr_write = SQLITE_IOERR_WRITE;
