import Solving
import Testing

@testable import Planning

@Suite struct PlanProgressTests {
    @Test func theSolversShareIsInThousandths() {
        let begun = PlanProgress(Progress(share: 0, points: 0, placed: 0))
        #expect(begun == PlanProgress(stage: "choosing", done: 0, of: 1000))
        let later = PlanProgress(Progress(share: 0.25, points: 970, placed: 1, bound: 990))
        #expect(
            later
                == PlanProgress(stage: "choosing", done: 250, of: 1000, points: 970, bound: 990))
    }
}
