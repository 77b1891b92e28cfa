// HelpSite
