import TestSupport
import Testing
import WorkBasedLearning

@testable import Notifying

@Suite struct TokensTests {
    private let tokens: Tokens
    private let ask = Ask(subject: 42, contact: 7, round: 3)

    init() throws { tokens = try Tokens(secret: Array(0..<32)) }

    @Test("The values that Python's hmac and base64 give")
    func known() {
        #expect(tokens.token(for: .reply(ask)) == "mvf4s2w4cagsk")
        #expect(tokens.token(for: .bounce(42)) == "b3zovwllnnuv2")
        #expect(tokens.token(for: .unsubscribe(42)) == "7fv7ucj5j57oq")
    }

    @Test("Each part of an errand and the secret change the token")
    func distinct() throws {
        let other = try Tokens(secret: Array(1..<33))
        let all = [
            tokens.token(for: .reply(ask)), other.token(for: .reply(ask)),
            tokens.token(for: .reply(Ask(subject: 43, contact: 7, round: 3))),
            tokens.token(for: .reply(Ask(subject: 42, contact: 8, round: 3))),
            tokens.token(for: .reply(Ask(subject: 42, contact: 7, round: 4))),
            tokens.token(for: .bounce(42)), tokens.token(for: .unsubscribe(42)),
        ]
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { $0.count == 13 && $0 == $0.lowercased() })
    }

    @Test("Nothing but the token verifies (seed 46)")
    func verification() {
        var chance = SeededChance(seed: 46)
        let right = tokens.token(for: .reply(ask))
        #expect(tokens.verifies(right, for: .reply(ask)))
        #expect(!tokens.verifies(right, for: .bounce(42)))
        #expect(!tokens.verifies("", for: .reply(ask)))
        #expect(!tokens.verifies(right + "a", for: .reply(ask)))
        #expect(!tokens.verifies(right.uppercased(), for: .reply(ask)))
        let alphabet = Array("abcdefghijklmnopqrstuvwxyz234567")
        for _ in 0..<500 {
            var wrong = Array(right)
            wrong[chance.below(13)] = chance.pick(alphabet)
            let text = String(wrong)
            #expect(tokens.verifies(text, for: .reply(ask)) == (text == right))
        }
    }

    @Test("An address carries purpose, number and token, whatever the case")
    func addresses() throws {
        let base = try MailAddress("wbl@x.example")
        for errand in [Errand.reply(ask), .bounce(42), .unsubscribe(42)] {
            let address = try tokens.address(for: errand, at: base).text
            let read = try #require(TokenAddress(address))
            #expect(read == TokenAddress(address.uppercased()))
            #expect(read.number == 42 && tokens.verifies(read.token, for: errand))
        }
        let reply = try tokens.address(for: .reply(ask), at: base).text
        #expect(reply == "wbl+a42.\(tokens.token(for: .reply(ask)))@x.example")
        #expect(TokenAddress(reply)?.tag == .reply)
    }

    @Test(
        "Other addresses are none of ours",
        arguments: [
            "", "@", "wbl@x.example", "wbl+a42@x.example", "wbl+a42.short@x.example",
            "wbl+z42.abcdefghijklm@x.example", "wbl+a.abcdefghijklm@x.example",
            "wbl+a-4.abcdefghijklm@x.example", "wbl+a42.abcdefghijklm.b@x.example",
            "wbl+a99999999999999999999.abcdefghijklm@x.example", "a42.abcdefghijklm@x.example",
        ])
    func foreign(address: String) {
        #expect(TokenAddress(address) == nil)
    }

    @Test("The longest key fits the longest mailbox that is taken")
    func longest() throws {
        let errand = Errand.reply(Ask(subject: .max, contact: .max, round: .max))
        let fitting = try MailAddress(String(repeating: "a", count: 29) + "@x.example")
        #expect(Tokens.fit(fitting))
        #expect(try tokens.address(for: errand, at: fitting).text.utf8.count == 64 + 10)
        #expect(!Tokens.fit(try MailAddress(String(repeating: "a", count: 30) + "@x.example")))
    }

    @Test func shortSecret() {
        #expect(throws: MailFault.secret) { try Tokens(secret: Array(0..<15)) }
    }
}
