package neo4j

// Parameters that are null let everything through, so that one statement serves every filter.

// anyOf are the values asked for as strings, null where none are.
func anyOf[S ~string](values []S) any {
	if len(values) == 0 {
		return nil
	}
	return texts(values)
}

// set is a string asked for, null where it is empty.
func set[S ~string](value S) any {
	if value == "" {
		return nil
	}
	return string(value)
}
