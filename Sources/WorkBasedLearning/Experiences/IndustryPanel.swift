/// Several people of one industry answer students' questions.
enum IndustryPanel {
    static let experience = Experience(word: "industry_panel", title: "industry panel")
}
