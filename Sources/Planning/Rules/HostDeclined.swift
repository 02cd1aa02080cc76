/// The host has not said no.
enum HostDeclined {
    static let rule = StudentRule(
        name: "host-declined",
        looksAt: "the host's last answer about the slot",
        sentence: "A slot that its host has declined takes nobody, until the host accepts after "
            + "all or the slot's row is another one.",
        examples: [
            Example(gives: .allowed),
            Example("declined O1", gives: .forbidden),
            Example("declined O1", "slot O1 max=3", gives: .allowed),
            Example("declined O1", "employer E2", "site W1 employer=E2", gives: .allowed),
        ],
        verdict: .allowsPair(
            { situation, pair in !situation.facts.slots[pair.slot].isDeclined },
            else: { _, _ in "the host has declined" }))
}
