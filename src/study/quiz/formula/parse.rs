//! Reading a formula.

use super::{Formula, Fraction, Operation, RuleFunction, Sum};

/// A formula cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FormulaProblem {
    /// The byte at which something else was expected.
    pub at: usize,
}

/// How deep parentheses may nest, and how long a formula may be.
const DEEPEST: usize = 24;
const LONGEST: usize = 400;

/// Reads a formula.
///
/// # Errors
/// [`FormulaProblem`] with the place.
pub fn parse(text: &str) -> Result<Formula, FormulaProblem> {
    let mut parser = Parser { text, at: 0, depth: 0 };
    if text.len() > LONGEST {
        return Err(FormulaProblem { at: LONGEST });
    }
    let formula = parser.sum_of_products()?;
    parser.space();
    if parser.at < text.len() { Err(parser.problem()) } else { Ok(formula) }
}

struct Parser<'a> {
    text: &'a str,
    at: usize,
    depth: usize,
}

type Parsed<T = Formula> = Result<T, FormulaProblem>;

impl<'a> Parser<'a> {
    fn problem(&self) -> FormulaProblem {
        FormulaProblem { at: self.at }
    }

    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn space(&mut self) {
        self.at += self.rest().len() - self.rest().trim_start().len();
    }

    fn takes(&mut self, sign: char) -> bool {
        self.space();
        let is_next = self.rest().starts_with(sign);
        if is_next {
            self.at += sign.len_utf8();
        }
        is_next
    }

    fn expect(&mut self, sign: char) -> Parsed<()> {
        if self.takes(sign) { Ok(()) } else { Err(self.problem()) }
    }

    fn sum_of_products(&mut self) -> Parsed {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.problem());
        }
        let mut sum = self.product()?;
        loop {
            let join = match (self.takes('+'), self.takes('-')) {
                (true, false) => Operation::Add,
                (false, true) => Operation::Subtract,
                (false, false) => break,
                (true, true) => return Err(self.problem()),
            };
            sum = Formula::Joined(join, Box::new(sum), Box::new(self.product()?));
        }
        self.depth -= 1;
        Ok(sum)
    }

    fn product(&mut self) -> Parsed {
        let mut product = self.power()?;
        loop {
            let join = if self.takes('*') {
                Operation::Multiply
            } else if self.takes('/') {
                Operation::Divide
            } else {
                return Ok(product);
            };
            product = Formula::Joined(join, Box::new(product), Box::new(self.power()?));
        }
    }

    fn power(&mut self) -> Parsed {
        let base = self.single()?;
        if self.takes('%') {
            return Ok(Formula::Percent(Box::new(base)));
        }
        if !self.takes('^') {
            return Ok(base);
        }
        Ok(Formula::Joined(Operation::Power, Box::new(base), Box::new(self.single()?)))
    }

    fn single(&mut self) -> Parsed {
        self.space();
        if self.takes('(') {
            let inner = self.sum_of_products()?;
            self.expect(')')?;
            return Ok(inner);
        }
        if self.takes('-') {
            let zero = Formula::Number(Fraction::from(0));
            return Ok(Formula::Joined(Operation::Subtract, Box::new(zero), Box::new(self.single()?)));
        }
        if self.rest().starts_with(|sign: char| sign.is_ascii_digit()) {
            let number = self.while_next(|sign| sign.is_ascii_digit() || sign == '.');
            return Fraction::written(number).map(Formula::Number).ok_or_else(|| self.problem());
        }
        let name = self.name()?;
        match name {
            "min" => self.two(Operation::Min),
            "max" => self.two(Operation::Max),
            "sum" => self.sum(),
            name => match RuleFunction::named(name).filter(|_| self.rest().trim_start().starts_with('(')) {
                Some(rule) => self.rule(rule),
                None => Ok(Formula::Name(name.to_owned())),
            },
        }
    }

    fn rule(&mut self, rule: RuleFunction) -> Parsed {
        self.expect('(')?;
        let mut inputs = vec![self.sum_of_products()?];
        while self.takes(',') {
            inputs.push(self.sum_of_products()?);
        }
        if inputs.len() != rule.inputs() {
            return Err(self.problem());
        }
        self.expect(')')?;
        Ok(Formula::Rule(rule, inputs))
    }

    fn two(&mut self, join: Operation) -> Parsed {
        self.expect('(')?;
        let one = self.sum_of_products()?;
        self.expect(',')?;
        let other = self.sum_of_products()?;
        self.expect(')')?;
        Ok(Formula::Joined(join, Box::new(one), Box::new(other)))
    }

    fn sum(&mut self) -> Parsed {
        self.expect('(')?;
        let name = self.name()?.to_owned();
        self.expect(',')?;
        let from = self.sum_of_products()?;
        self.expect(',')?;
        let to = self.sum_of_products()?;
        self.expect(',')?;
        let what = self.sum_of_products()?;
        self.expect(')')?;
        Ok(Formula::Sum(Box::new(Sum { name, from, to, what })))
    }

    fn name(&mut self) -> Parsed<&'a str> {
        self.space();
        let name = self.while_next(|sign| sign.is_ascii_lowercase() || sign == '_');
        if name.is_empty() { Err(self.problem()) } else { Ok(name) }
    }

    fn while_next(&mut self, belongs: impl Fn(char) -> bool) -> &'a str {
        let rest = self.rest();
        let taken = &rest[..rest.find(|sign| !belongs(sign)).unwrap_or(rest.len())];
        self.at += taken.len();
        taken
    }
}
