//! One call of the planner: the view, the time, and what the parts add to the report.

use elbow_base::Timestamp;
use elbow_model::cause::Sentence;

use crate::circumstances::Circumstances;
use crate::report::{Finding, Report};
use crate::view::{GroupView, Member};

/// What the parts of one plan share.
pub(crate) struct Turn<'a> {
    pub(crate) view: &'a GroupView<'a>,
    pub(crate) more: &'a Circumstances<'a>,
    pub(crate) now: Timestamp,
    findings: Vec<Finding>,
    wake_at: Option<Timestamp>,
}

impl<'a> Turn<'a> {
    pub(crate) fn new(
        view: &'a GroupView<'a>,
        more: &'a Circumstances<'a>,
        now: Timestamp,
    ) -> Self {
        Self { view, more, now, findings: Vec::new(), wake_at: None }
    }

    /// The members that count toward the desired capacity.
    pub(crate) fn counting(&self) -> impl Iterator<Item = &'a Member> + use<'a> {
        self.view.members.iter().filter(|member| member.counts())
    }

    /// Adds a line to the report.
    pub(crate) fn found(&mut self, finding: Finding) {
        self.findings.push(finding);
    }

    /// Asks to be called again at `at`, when time alone may change the answer.
    pub(crate) fn wake_at(&mut self, at: Timestamp) {
        if at > self.now {
            self.wake_at = Some(self.wake_at.map_or(at, |earlier| earlier.min(at)));
        }
    }

    pub(crate) fn finish(self) -> (Option<Timestamp>, Report) {
        (self.wake_at, Report { findings: self.findings })
    }

    /// Why the desired capacity is what it is, as far as members still have to follow it.
    pub(crate) fn triggers(&self, change: Option<&Sentence>) -> Vec<Sentence> {
        self.view.user_request.iter().chain(change).cloned().collect()
    }
}
