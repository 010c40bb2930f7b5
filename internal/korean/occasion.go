package korean

var occasionTable = keyed("occasions")

// OccasionRole tells what somebody does at an occasion by a noun: host of 주최, sponsor of
// 후원; "" when it is none of such.
func OccasionRole(noun string) string { return occasionTable()[noun] }
