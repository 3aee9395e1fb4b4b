// Package text cuts Arabic and English news text into paragraphs, sentences and tokens that know their place in the
// original, and folds spellings for comparison.
package text
