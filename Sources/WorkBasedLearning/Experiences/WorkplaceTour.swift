/// A group is shown around a workplace.
enum WorkplaceTour {
    static let experience = Experience(word: "workplace_tour", title: "workplace tour")
}
