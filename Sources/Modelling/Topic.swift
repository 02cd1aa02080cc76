/// What somebody asks about, by its number in an instance.
package enum Topic: Sendable, Equatable {
    case request(Int)
    case resource(Int)
}

extension Instance {
    /// All that has a name: a request, a resource, or one of each. O(names).
    ///
    /// - Throws: a fault where there is neither, with the name that may have been meant.
    package func topics(named name: String) throws(UnknownName) -> [Topic] {
        let request = requestNames.firstIndex(of: name).map(Topic.request)
        let resource = resourceNames.firstIndex(of: name).map(Topic.resource)
        let topics = [request, resource].compactMap { $0 }
        guard topics.isEmpty else { return topics }
        throw UnknownName(
            "request or resource", name, near: UnknownName.near(name, requestNames + resourceNames))
    }

    /// The requests of a list of names, with commas between them, or with blanks where the list
    /// has any: a name may hold commas but no blanks. O(names of the list × names).
    ///
    /// - Throws: a fault for the first name that is no request's.
    package func requests(listed list: String) throws(UnknownName) -> [Int] {
        let separator: Character = list.contains(" ") ? " " : ","
        var requests: [Int] = []
        for name in list.split(separator: separator).map(String.init) {
            guard let request = requestNames.firstIndex(of: name) else {
                throw UnknownName("request", name, near: UnknownName.near(name, requestNames))
            }
            requests.append(request)
        }
        return requests
    }
}
