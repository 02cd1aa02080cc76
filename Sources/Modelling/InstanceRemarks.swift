import Solving

extension Instance {
    /// What is allowed and was hardly meant, each in a sentence. O(resources).
    package var remarks: [String] {
        var remarks: [String] = []
        if requestNames.isEmpty { remarks.append("there are no requests, so nothing is chosen") }
        let shut = resourceNames.indices.filter { resource in
            problem.isGroup(resource) && problem.minimum[resource] > problem.capacity[resource]
        }
        if let first = shut.first {
            let others = shut.count > 1 ? " (and of \(shut.count - 1) more)" : ""
            remarks.append(
                "the minimum of \(resourceNames[first])\(others) is above its capacity, so nobody "
                    + "can take it")
        }
        return remarks
    }
}
