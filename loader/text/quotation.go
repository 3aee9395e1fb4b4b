package text

// Quotation reports whether a token is a mark that may open or close a quotation.
func Quotation(mark string) bool {
	switch mark {
	case `"`, "“", "”", "„", "«", "»", "''":
		return true
	}
	return false
}
