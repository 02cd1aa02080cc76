/// A value behind one reference: a copy costs one count, however much the value holds, and the
/// value itself is copied by the first change after that.
struct Shared<Value: Sendable>: Sendable {
    /// Changed only while one copy alone refers to it.
    private final class Box: @unchecked Sendable {
        var value: Value

        init(_ value: Value) { self.value = value }
    }

    private var box: Box

    init(_ value: Value) { box = Box(value) }

    var value: Value {
        _read { yield box.value }
        _modify {
            if !isKnownUniquelyReferenced(&box) { box = Box(box.value) }
            yield &box.value
        }
    }
}
