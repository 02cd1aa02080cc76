package import HashTreeCollections
import Synchronization
package import WorkBasedLearning

/// What a verb may look at whoever says the sentence: one object for as long as nothing changes.
package final class World: Sendable {
    let register: Register
    let now: Moment
    let job: JobStatus?
    let outbox: Ledger
    let hindrance: Hindrance?
    let deeds: [Deed]
    let present: @Sendable () -> [User]
    /// What was answered before, by the keys of ``Context/key(once:)``.
    let answers: TreeDictionary<String, String>
    let settings: CommandSettings
    let ports: Ports
    /// How many people cannot be written to, once it has been asked for.
    private let unreached = Mutex<Int?>(nil)

    package init(
        register: Register, now: Moment, job: JobStatus?, outbox: Ledger = Ledger(),
        hindrance: Hindrance? = nil, deeds: [Deed] = [],
        present: @escaping @Sendable () -> [User] = { [] },
        answers: TreeDictionary<String, String> = [:], settings: CommandSettings, ports: Ports
    ) {
        self.register = register
        self.now = now
        self.job = job
        self.outbox = outbox
        self.hindrance = hindrance
        self.deeds = deeds
        self.present = present
        self.answers = answers
        self.settings = settings
        self.ports = ports
    }

    /// How many people cannot be written to; counted at the first call.
    func unreached(_ count: (World) -> Int) -> Int {
        if let known = unreached.withLock({ $0 }) { return known }
        let number = count(self)
        unreached.withLock { $0 = number }
        return number
    }

    /// The same with another register.
    func with(_ register: Register) -> World {
        World(
            register: register, now: now, job: job, outbox: outbox, hindrance: hindrance,
            deeds: deeds, present: present, answers: answers, settings: settings, ports: ports)
    }
}
