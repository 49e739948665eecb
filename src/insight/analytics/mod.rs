//! Analytics: customers and the market in figures.

pub mod acquisition_cost;
pub mod buyers;
pub mod change;
pub mod classes;
pub mod clubs;
pub mod factors;
pub mod market;
pub mod new_business;
pub mod pareto;
pub mod patterns;
pub mod quadrants;
pub mod retention;
pub mod rfm;
pub mod value;
