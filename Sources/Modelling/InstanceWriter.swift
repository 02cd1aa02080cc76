import Solving

/// Writes the text form of an instance: resources, then each request with its options.
struct InstanceWriter {
    private let instance: Instance
    private let words: ResourceWords
    private var buffer = TextBuffer()

    init(_ instance: Instance) {
        self.instance = instance
        words = ResourceWords(instance)
    }

    /// Writes everything, chunk by chunk.
    mutating func write<Failure: Error>(
        to sink: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) {
        let problem = instance.problem
        writeHead()
        for resource in 0..<problem.resourceCount {
            writeResource(resource)
            try buffer.flush(to: sink)
        }
        for request in 0..<problem.requestCount {
            buffer.append("request ")
            buffer.append(instance.requestNames[request])
            buffer.append("\n")
            for option in problem.options(of: request) {
                writeOption(option)
                try buffer.flush(to: sink)
            }
        }
        try buffer.finish(to: sink)
    }

    private mutating func writeHead() {
        let problem = instance.problem
        buffer.append("# \(problem.resourceCount) resources, \(problem.requestCount) requests, ")
        buffer.append("\(problem.optionCount) options\n")
    }

    private mutating func writeResource(_ resource: Int) {
        buffer.append("resource ")
        buffer.append(instance.resourceNames[resource])
        buffer.append(" ")
        buffer.append(Int(instance.problem.capacity[resource]))
        if instance.problem.isGroup(resource) {
            buffer.append(" ")
            buffer.append(Int(instance.problem.minimum[resource]))
        }
        buffer.append("\n")
    }

    private mutating func writeOption(_ option: Option) {
        buffer.append("option ")
        buffer.append(Int(instance.problem.points(of: option)))
        for (resource, amount) in instance.problem.takes(of: option) {
            buffer.append(" ")
            words.append(resource, amount, to: &buffer)
        }
        buffer.append("\n")
    }
}
