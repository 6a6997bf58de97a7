// Joins the mock page to its host.
export {}
