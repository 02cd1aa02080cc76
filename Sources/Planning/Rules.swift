/// All rules, for help and explanations.
package enum Rules {
    /// The rules about students' requests, in order of their files.
    package static let forStudents: [any Rule] = studentRules

    /// The rules about speaker requests, in order of their files.
    package static let forSpeakers: [any Rule] = speakerRules
}
