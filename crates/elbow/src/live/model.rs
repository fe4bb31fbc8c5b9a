//! What is shown: the latest view, the history and where the person has scrolled to.

use std::sync::Arc;
use std::time::Duration;

use elbow_base::Timestamp;
use elbow_control::{GroupView, View};
use elbow_model::ActivityId;

use crate::live::history::History;
use crate::live::keys::Key;
use crate::live::theme::Theme;
use crate::live::{Header, Wish};

/// Entries that a page key moves by.
const PAGE: isize = 10;

/// Everything that the picture is made of.
#[derive(Clone, Debug)]
pub(crate) struct Model {
    pub(crate) header: Header,
    pub(crate) version: &'static str,
    pub(crate) theme: Theme,
    pub(crate) view: Arc<View>,
    pub(crate) history: History,
    pub(crate) stopping: bool,
    pub(crate) help: bool,
    pub(crate) focus: Focus,
    started: Timestamp,
    /// Instances scrolled past.
    instances: usize,
    /// The activity that stays on top while newer ones arrive; `None` is always the newest.
    activity: Option<ActivityId>,
}

/// The list that is scrolled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Focus {
    /// The last activities.
    Activities,
    /// The instances.
    Instances,
}

// === impl Model ===

impl Model {
    pub(crate) fn new(
        header: Header,
        version: &'static str,
        theme: Theme,
        view: Arc<View>,
    ) -> Self {
        let mut history = History::default();
        history.look(&view);
        Self {
            header,
            version,
            theme,
            started: view.at,
            view,
            history,
            stopping: false,
            help: false,
            focus: Focus::Activities,
            instances: 0,
            activity: None,
        }
    }

    /// Takes in a view; whether it is a new one.
    pub(crate) fn look(&mut self, view: Arc<View>) -> bool {
        if Arc::ptr_eq(&self.view, &view) {
            return false;
        }
        self.history.look(&view);
        self.view = view;
        true
    }

    /// From now on it is stopping; whether that is new.
    pub(crate) fn set_stopping(&mut self) -> bool {
        !std::mem::replace(&mut self.stopping, true)
    }

    /// Does what a key asks for; what only the caller can do is returned.
    pub(crate) fn press(&mut self, key: Key) -> Option<Wish> {
        match key {
            Key::Quit if self.set_stopping() => return Some(Wish::Stop),
            Key::Quit => return Some(Wish::ForceStop),
            Key::Redraw => {}
            Key::Help => self.help = !self.help,
            Key::Escape if self.help => self.help = false,
            Key::Escape | Key::Top => self.scroll_to(0),
            Key::Bottom => self.scroll_to(usize::MAX),
            Key::Down => self.scroll_by(1),
            Key::Up => self.scroll_by(-1),
            Key::PageDown => self.scroll_by(PAGE),
            Key::PageUp => self.scroll_by(-PAGE),
            Key::Focus => {
                self.focus = match self.focus {
                    Focus::Activities => Focus::Instances,
                    Focus::Instances => Focus::Activities,
                }
            }
        }
        None
    }

    /// The group that is shown: there is one in all but odd moments.
    pub(crate) fn group(&self) -> Option<&GroupView> {
        self.view.groups.first()
    }

    /// How long the view has been up.
    pub(crate) fn uptime(&self) -> Duration {
        self.view.at.since(self.started)
    }

    /// The first instance to be shown, by place.
    pub(crate) fn first_instance(&self) -> usize {
        let count = self.group().map_or(0, |group| group.instances.len());
        self.instances.min(count.saturating_sub(1))
    }

    /// The first activity to be shown, by place.
    pub(crate) fn first_activity(&self) -> usize {
        let (Some(id), Some(group)) = (&self.activity, self.group()) else { return 0 };
        let found = group.activities.iter().position(|activity| activity.id == *id);
        // Gone means too old to be kept.
        found.unwrap_or(group.activities.len().saturating_sub(1))
    }

    fn scroll_by(&mut self, by: isize) {
        let first = match self.focus {
            Focus::Activities => self.first_activity(),
            Focus::Instances => self.first_instance(),
        };
        self.scroll_to(first.saturating_add_signed(by));
    }

    fn scroll_to(&mut self, first: usize) {
        let Some(group) = self.view.groups.first() else { return };
        match self.focus {
            Focus::Instances => {
                self.instances = first.min(group.instances.len().saturating_sub(1));
            }
            Focus::Activities => {
                let first = first.min(group.activities.len().saturating_sub(1));
                let on_top = group.activities.get(first).filter(|_| first > 0);
                self.activity = on_top.map(|activity| activity.id.clone());
            }
        }
    }
}
