/// What a detail is about; the raw value is for digests, the label for people.
enum Term: String, Sendable {
    case arrival
    case back
    case kind
    case mode
    case out
    case place
    case room
    case school
    case section
    case size
    case speaker
    case student
    case students
    case time
    case topic

    var label: Phrase {
        switch self {
        case .arrival: Phrase("On arrival", "A la llegada")
        case .back: Phrase("Way back", "Vuelta")
        case .kind: Phrase("What", "Qué")
        case .mode: Phrase("How", "Cómo")
        case .out: Phrase("Way there", "Ida")
        case .place: Phrase("Where", "Dónde")
        case .room: Phrase("Room", "Aula")
        case .school: Phrase("School", "Escuela")
        case .section: Phrase("Class", "Clase")
        case .size: Phrase("Number of students", "Número de estudiantes")
        case .speaker: Phrase("Speaker", "Ponente")
        case .student: Phrase("Student", "Estudiante")
        case .students: Phrase("Students", "Estudiantes")
        case .time: Phrase("When", "Cuándo")
        case .topic: Phrase("Topic", "Tema")
        }
    }
}
