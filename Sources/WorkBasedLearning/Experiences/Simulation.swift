/// Students do a task of working life in a simulated workplace.
enum Simulation {
    static let experience = Experience(word: "simulation", title: "simulation")
}
