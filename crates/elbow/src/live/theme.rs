//! How things look: tones that become colours or, without colour, only weights.

use std::env;

use ratatui::style::{Color, Modifier, Style};

/// What a piece of text means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Nothing special.
    Plain,
    /// What the eye may skip: labels, rules, explanations.
    Dim,
    /// What the eye should find: names, titles, values.
    Strong,
    /// Load.
    Load,
    /// As it should be.
    Good,
    /// Under way, or worth a look.
    Warn,
    /// Wrong.
    Bad,
    /// On its way out.
    Leaving,
    /// A bar across the screen that must be read.
    Alert,
}

/// Whether there are colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Theme {
    /// The terminal's own sixteen, so that they fit its background.
    Colour,
    /// `NO_COLOR`: weights, symbols and words only.
    Plain,
}

// === impl Theme ===

impl Theme {
    /// Colours unless `NO_COLOR` is set to something (no-color.org).
    pub(crate) fn from_env() -> Self {
        match env::var_os("NO_COLOR") {
            Some(value) if !value.is_empty() => Self::Plain,
            _ => Self::Colour,
        }
    }

    /// The style of a tone.
    pub(crate) fn style(self, tone: Tone) -> Style {
        let weight = match tone {
            Tone::Plain | Tone::Good | Tone::Load | Tone::Leaving => Modifier::empty(),
            Tone::Dim => Modifier::DIM,
            Tone::Strong | Tone::Bad | Tone::Warn => Modifier::BOLD,
            Tone::Alert => Modifier::BOLD | Modifier::REVERSED,
        };
        let colour = match tone {
            Tone::Plain | Tone::Dim | Tone::Strong => None,
            Tone::Load => Some(Color::Cyan),
            Tone::Good => Some(Color::Green),
            Tone::Warn | Tone::Alert => Some(Color::Yellow),
            Tone::Bad => Some(Color::Red),
            Tone::Leaving => Some(Color::Magenta),
        };
        // What was written there before must not show through.
        let style = Style::reset().add_modifier(weight);
        match (self, colour) {
            (Self::Colour, Some(colour)) => style.fg(colour),
            _ => style,
        }
    }
}
