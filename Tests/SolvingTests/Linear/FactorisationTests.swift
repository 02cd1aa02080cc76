import Testing

@testable import Solving

@Suite struct FactorisationTests {
    /// A square matrix and as many columns more; variables are numbered after the logicals.
    private struct Instance: ~Copyable {
        let size: Int
        var matrix: Matrix
        var head: Row<Int32>
        var random: SeededRandom

        /// - Parameter density: the entries of each column at most.
        init(seed: UInt64, size: Int, density: Int) {
            var random = SeededRandom(seed: seed)
            var program = LinearProgram(
                rows: [LinearProgram.Bounds](repeating: .init(0, 0), count: size))
            for column in 0..<2 * size {
                var places: Set<Int32> = [Int32(column % size)]
                for _ in 0..<random.below(density) { places.insert(Int32(random.below(size))) }
                let rows = places.sorted()
                let values = rows.map { _ in Double(random.below(19) - 9) + 0.5 }
                program.addColumn(cost: 0, upper: 1, rows: rows, values: values)
            }
            matrix = Matrix(rowCount: size)
            matrix.add(program, from: 0)
            var basic: [Int32] = []
            for row in 0..<size {
                basic.append(Int32(random.below(4) == 0 ? row : size + row))
            }
            random.shuffle(&basic)
            head = Row(basic)
            self.size = size
            self.random = random
        }

        mutating func sparse() -> SparseVector {
            var vector = SparseVector(size: size)
            for _ in 0...random.below(4) {
                vector.add(Int32(random.below(size)), Double(random.below(99)) - 49.5)
            }
            return vector
        }
    }

    private func values(_ vector: borrowing SparseVector) -> [Double] {
        (0..<vector.size).map { vector[Int32($0)] }
    }

    private func isNear(_ one: [Double], _ other: [Double], scale: Double) -> Bool {
        zip(one, other).allSatisfy { abs($0 - $1) <= 1e-7 * max(1, scale) }
    }

    /// Solves with the basis and its transpose, and expects what it began with.
    private func expectSolves(
        _ factors: inout Factorisation, _ instance: inout Instance, _ comment: Comment
    ) {
        var vector = instance.sparse()
        let right = values(vector)
        factors.solve(&vector)
        var product = SparseVector(size: instance.size)
        var scale = 0.0
        for row in 0..<instance.size {
            scale = max(scale, abs(vector[Int32(row)]))
            instance.matrix.scatter(
                instance.head[row], times: vector[Int32(row)], to: &product)
        }
        let left = values(product)
        #expect(isNear(left, right, scale: scale), comment)
        var transposed = instance.sparse()
        let costs = values(transposed)
        factors.solveTransposed(&transposed)
        let products = (0..<instance.size).map {
            instance.matrix.product(instance.head[$0], transposed)
        }
        let size = values(transposed).map { abs($0) }.max() ?? 0
        #expect(isNear(products, costs, scale: size), comment)
    }

    @Test(
        "Solves with random bases and after changes of them (seeds 1 to 30)",
        arguments: [(1, 1), (5, 4), (30, 3), (60, 2), (40, 8), (25, 25)])
    func solves(size: Int, density: Int) {
        for seed in UInt64(1)...30 {
            var instance = Instance(seed: seed, size: size, density: density)
            var factors = Factorisation(size: size)
            _ = factors.factorise(instance.matrix, &instance.head)
            for change in 0..<25 {
                expectSolves(&factors, &instance, "seed \(seed), change \(change)")
                exchange(&factors, &instance)
            }
            let count = factors.changeCount
            let isRegular = factors.factorise(instance.matrix, &instance.head)
            let countAfter = factors.changeCount
            #expect(isRegular && countAfter == 0, "seed \(seed)")
            #expect(count > 0 || size == 1)
            expectSolves(&factors, &instance, "seed \(seed), anew")
        }
    }

    /// Lets a random variable take the place where its solved column is largest.
    private func exchange(_ factors: inout Factorisation, _ instance: inout Instance) {
        let entering = Int32(instance.random.below(3 * instance.size))
        if (0..<instance.size).contains(where: { instance.head[$0] == entering }) { return }
        var column = SparseVector(size: instance.size)
        instance.matrix.scatter(entering, times: 1, to: &column)
        factors.solve(&column)
        var best: Int32 = 0
        for row in 0..<Int32(instance.size) where abs(column[row]) > abs(column[best]) {
            best = row
        }
        if abs(column[best]) < 0.01 { return }
        factors.change(column, row: best)
        instance.head[best] = entering
    }

    @Test("Variables that do not fit give way to logicals (seeds 1 to 50)")
    func singular() {
        for seed in UInt64(1)...50 {
            var random = SeededRandom(seed: seed)
            var program = LinearProgram(rows: [.init(0, 0), .init(0, 0), .init(0, 0), .init(0, 0)])
            let line = (0..<4).map { _ in Double(1 + random.below(5)) }
            for factor in [1.0, 2] {
                program.addColumn(
                    cost: 0, upper: 1, rows: [0, 1, 2, 3], values: line.map { factor * $0 })
            }
            program.addColumn(cost: 0, upper: 1, rows: [1, 2], values: [1, -3])
            program.addColumn(cost: 0, upper: 1, rows: [], values: [])
            var matrix = Matrix(rowCount: 4)
            matrix.add(program, from: 0)
            var head = Row<Int32>([4, 5, 6, 7])
            var factors = Factorisation(size: 4)
            let isRegular = factors.factorise(matrix, &head)
            let basic = head.array().sorted()
            #expect(!isRegular && Set(basic).count == 4)
            #expect(basic.count { $0 < 4 } == 2 && !basic.contains(7), "seed \(seed)")
            let isRegularNow = factors.factorise(matrix, &head)
            #expect(isRegularNow, "seed \(seed)")
        }
    }
}
