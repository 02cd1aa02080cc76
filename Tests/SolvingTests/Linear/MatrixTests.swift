import Testing

@testable import Solving

@Suite struct MatrixTests {
    @Test("By rows and by columns it is the same matrix, before and after adding (seeds 1 to 30)")
    func rowsAndColumns() {
        for seed in UInt64(1)...30 {
            let draft = Draft.random(.boxed, seed: seed)
            let (height, width) = (draft.rows.count, draft.columns.count)
            var program = draft.program(columns: width / 2)
            var matrix = Matrix(rowCount: height)
            matrix.add(program, from: 0)
            draft.extend(&program, to: width)
            matrix.add(program, from: width / 2)
            let (variables, entries) = (matrix.variableCount, matrix.entryCount)
            #expect(variables == height + width)
            #expect(entries == draft.matrix.joined().count { $0 != 0 })
            var vector = SparseVector(size: height)
            for row in 0..<height { vector.add(Int32(row), Double(row + 1)) }
            var combined = SparseVector(size: height + width)
            matrix.combine(vector, into: &combined)
            for variable in 0..<Int32(height + width) {
                let product = matrix.product(variable, vector)
                let column = Int(variable) - height
                let expected =
                    column < 0
                    ? Double(variable + 1)
                    : draft.matrix.indices.reduce(0) {
                        $0 + Double($1 + 1) * draft.matrix[$1][column]
                    }
                let sum = combined[variable]
                #expect(product == expected && abs(sum - expected) < 1e-50, "seed \(seed)")
            }
        }
    }
}
