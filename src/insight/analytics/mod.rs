//! Analytics: customers and the market in figures.

pub mod acquisition_cost;
pub mod buyers;
pub mod change;
pub mod classes;
pub mod factors;
pub mod market;
pub mod pareto;
pub mod patterns;
pub mod quadrants;
pub mod retention;
pub mod rfm;
pub mod value;
