// Joins the progress page to its host.
export {}
