import Glibc

/// Wakes one waiting thread from others.
package protocol Bell: Sendable {
    /// Wakes the waiter; a ring while nobody waits is kept for the next one.
    func ring()
    /// Returns after a ring, or after so many seconds; nil waits for ever.
    ///
    /// - Returns: whether it rang.
    @discardableResult func wait(atMost seconds: Int?) -> Bool
}

/// A bell of a mutex and a condition variable, timed by the monotonic clock; no polling.
package final class SystemBell: Bell, @unchecked Sendable {
    // The mutex guards `hasRung`; both primitives stay at one address for their life.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var hasRung = false

    package init() {
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(condition, &attributes)
        pthread_condattr_destroy(&attributes)
        pthread_mutex_init(mutex, nil)
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    package func ring() {
        pthread_mutex_lock(mutex)
        hasRung = true
        pthread_cond_signal(condition)
        pthread_mutex_unlock(mutex)
    }

    @discardableResult package func wait(atMost seconds: Int?) -> Bool {
        var end = timespec()
        clock_gettime(CLOCK_MONOTONIC, &end)
        end.tv_sec += seconds ?? 0
        pthread_mutex_lock(mutex)
        defer {
            hasRung = false
            pthread_mutex_unlock(mutex)
        }
        while !hasRung {
            if seconds == nil {
                pthread_cond_wait(condition, mutex)
            } else if pthread_cond_timedwait(condition, mutex, &end) == ETIMEDOUT {
                break
            }
        }
        return hasRung
    }
}
