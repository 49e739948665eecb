//! How many cases are tried, and which.

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// The same cases on every run, unless others are asked for.
pub fn cases(count: u32) -> ProptestConfig {
    let usual = ProptestConfig::default();
    let rng_seed = match usual.rng_seed {
        RngSeed::Random => RngSeed::Fixed(2026),
        asked => asked,
    };
    ProptestConfig { cases: count, rng_seed, failure_persistence: None, max_shrink_iters: 200, ..usual }
}
