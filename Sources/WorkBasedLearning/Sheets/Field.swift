/// What is wrong with the text of a cell, as the rest of a sentence that begins with the value.
package struct FieldFault: Error, Sendable, Equatable {
    package let text: String

    package init(_ text: String) {
        self.text = text
    }
}

/// How one kind of value is read from the text of a cell and written back.
///
/// `parse` gets text without blanks around it and never empty; `format` gives the canonical text,
/// which `parse` takes again.
package struct Field<Value: Sendable>: Sendable {
    /// What the text looks like, for messages and help.
    package let form: String
    package let parse: @Sendable (String) throws(FieldFault) -> Value
    package let format: @Sendable (Value) -> String
    /// The words that a value can be, where they are few.
    package let options: [String]

    init(
        _ form: String, options: [String] = [],
        parse: @escaping @Sendable (String) throws(FieldFault) -> Value,
        format: @escaping @Sendable (Value) -> String
    ) {
        self.form = form
        self.options = options
        self.parse = parse
        self.format = format
    }

    /// A field that reads by a function which answers nil for what it does not take.
    init(
        _ form: String, options: [String] = [], reading: @escaping @Sendable (String) -> Value?,
        format: @escaping @Sendable (Value) -> String
    ) {
        self.init(
            form, options: options,
            parse: { text throws(FieldFault) in
                guard let value = reading(text) else { throw FieldFault("is not \(form)") }
                return value
            }, format: format)
    }

    /// The same field where an empty cell means that there is no value.
    var optional: Field<Value?> {
        Field<Value?>(
            form, options: options, parse: { text throws(FieldFault) in try parse(text) },
            format: { $0.map(format) ?? "" })
    }
}
