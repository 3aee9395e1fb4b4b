package pipeline

import (
	"testing"

	"mithaq/graph"
)

// TestKnownEvents finds in the tables the event that a description without its name is of, by a relation to it.
func TestKnownEvents(t *testing.T) {
	wantRelations(t, []construction{
		{"war of one side, the other named elsewhere", "en", "Sudan's army is waging an ongoing civil war against the Rapid Support Forces.",
			graph.RelationID(graph.ParticipatesIn, "organization:rapid-support-forces", "event:sudan-war-2023")},
		{"war in course in the state that the article is about", "en", "Ukraine needs arms. Ukraine said that Japan wants the war.",
			graph.RelationID(graph.Supports, "country:JP", "event:invasion-of-ukraine")},
		{"war that is fought otherwise", "ar", "قالت الصين إن الحرب التجارية مع الولايات المتحدة لن تنفع أحدا.",
			graph.RelationID(graph.ParticipatesIn, "country:US", "event:us-china-trade-war")},
		{"war that its subjects are locked in", "en", "Beijing and Washington are locked in an escalating trade war.",
			graph.RelationID(graph.ParticipatesIn, "country:US", "event:us-china-trade-war")},
		{"war that somebody wants to end", "en", "Egypt rejected Israel's war on Hamas in Gaza.",
			graph.RelationID(graph.ParticipatesIn, "organization:hamas", "event:gaza-war")},
		{"attack by its day", "en", "Turkey condemned the attacks of September 11, 2001.",
			graph.RelationID(graph.Opposes, "country:TR", "event:september-11-attacks")},
		{"attack by its day", "ar", "أدانت فرنسا اعتداءات 11 أيلول/سبتمبر 2001 على الأراضي الأمريكية.",
			graph.RelationID(graph.Opposes, "country:FR", "event:september-11-attacks")},
		{"attack by its year and place", "en", "France condemned the 2015 attack in Tunis.",
			graph.RelationID(graph.HeldIn, "event:bardo-museum-attack", "place:tunis")},
		{"killing by whom it killed", "ar", "أدانت فرنسا اغتيال رئيس الوزراء اللبناني الأسبق رفيق الحريري.",
			graph.RelationID(graph.Opposes, "country:FR", "event:hariri-assassination")},
		{"meeting by its place, time and body", "en", "Germany attended the NATO summit in Washington in July 2024.",
			graph.RelationID(graph.ParticipatesIn, "country:DE", "event:nato-summit-washington-2024")},
		{"place of what somebody is there for", "en", "Delegations from Kenya and Uganda arrived in Lima for peace talks.",
			graph.RelationID(graph.HeldIn, "event:ke-ug-lima-talks-event-2024", "place:lima")},
		{"those who are there for it", "en", "Delegations from Kenya and Uganda arrived in Lima for peace talks.",
			graph.RelationID(graph.ParticipatesIn, "country:UG", "event:ke-ug-lima-talks-event-2024")},
		{"talks told by one word before their parties", "en", "The peace talks failed. Talks between Kenya and Uganda in Nairobi ended, and Peru backed the peace talks.",
			graph.RelationID(graph.Supports, "country:PE", "event:ke-ug-nairobi-talks-event-2024")},
		{"list of those by whom it is attended", "en", "The summit in Lima was attended by seven presidents, among them William Ruto and Xi Jinping.",
			graph.RelationID(graph.ParticipatesIn, "leader:xi-jinping", "event:lima-summit-event-2024")},
		{"body with its initials", "en", "Keir Starmer will attend a European Political Community (EPC) meeting in Albania on Friday.",
			graph.RelationID(graph.Hosts, "organization:european-political-community", "event:european-political-community-keir-starmer-al-meeting-event-2024")},
		{"vote by its place and year", "en", "Britain held a referendum on leaving the European Union in June 2016.",
			graph.RelationID(graph.HeldIn, "event:brexit-referendum", "country:GB")},
		{"test by the state that made it", "en", "Peru condemned North Korea's nuclear test in September 2017.",
			graph.RelationID(graph.ParticipatesIn, "country:KP", "event:north-korea-nuclear-test-2017")},
		{"meeting that is part of another", "en", "Ilham Aliyev met with Recep Tayyip Erdogan in Tirana as part of the European Political Community summit.",
			graph.RelationID(graph.HeldIn, "event:european-political-community-summit-event-2024", "place:tirana")},
		{"those whom capitals send", "en", "Delegations from Moscow and Kyiv arrived in Istanbul for talks.",
			graph.RelationID(graph.ParticipatesIn, "country:RU", "event:ru-ua-istanbul-talks-event-2024")},
		{"place behind an adverb", "en", "The second round of talks between Kenya and Uganda concluded abruptly in Lima on Monday.",
			graph.RelationID(graph.HeldIn, "event:ke-ug-talks-event-2024", "place:lima")},
	})
}
