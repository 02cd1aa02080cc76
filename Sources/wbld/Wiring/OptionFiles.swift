import Commands
import Interchange
import Planning

/// All options as two CSV files: the students', and the speakers'.
func optionFiles(_ list: OptionList) -> [FolderFile] {
    var students = CSVWriter()
    students.write(OptionList.studentColumns)
    list.forEachStudentOption { students.write($0) }
    var speakers = CSVWriter()
    speakers.write(OptionList.speakerColumns)
    list.forEachSpeakerOption { speakers.write($0) }
    return [
        FolderFile(name: "options.csv", bytes: students.bytes),
        FolderFile(name: "speaker_options.csv", bytes: speakers.bytes),
    ]
}
