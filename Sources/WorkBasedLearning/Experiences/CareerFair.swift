/// Students meet several employers at one place.
enum CareerFair {
    static let experience = Experience(word: "career_fair", title: "career fair")
}
