import Commands
import Modelling
import Planning
import Solving

/// The model of a plan as one file for other solvers.
func modelFile(_ list: OptionList, _ form: ModelForm) -> [FolderFile] {
    var bytes: [UInt8] = []
    switch form {
    case .text:
        guard let instance = instance(list) else { return [] }
        InstanceText.write(instance, to: { bytes += $0 })
    case .mps:
        var writer = MPSWriter(list.problem)
        writer.write(to: { bytes += $0 })
    }
    return [FolderFile(name: form == .text ? "model.txt" : "model.mps", bytes: bytes)]
}

/// The problem with the names of the documents, or with numbers where the text cannot hold one.
private func instance(_ list: OptionList) -> Instance? {
    let (resources, requests) = (
        0..<list.problem.resourceCount, 0..<list.problem.requestCount
    )
    let named = try? Instance(
        list.problem, resourceNames: resources.map { list.thing($0).name },
        requestNames: requests.map { list.requestID($0) })
    return named
        ?? (try? Instance(
            list.problem, resourceNames: resources.map { "resource-\($0 + 1)" },
            requestNames: requests.map { "request-\($0 + 1)" }))
}
