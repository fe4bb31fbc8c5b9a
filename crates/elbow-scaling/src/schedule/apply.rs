//! What a scheduled action makes of a group's size (autoscaling reference, section 10).

use elbow_model::GroupSize;
use elbow_model::cause::Sentence;
use elbow_model::group::GroupSizeError;

use crate::schedule::action::{ActionName, ActionSize};

/// A group's size after an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The bounds from now on.
    pub size: GroupSize,
    /// The desired capacity from now on.
    pub desired: u32,
    /// Why, if the desired capacity changed.
    pub sentence: Option<Sentence>,
    /// The description of the activity that is written when an action fires.
    pub description: String,
}

/// Why an action changes nothing: its activity fails with this message, and the group stays as it
/// is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ApplyError {
    /// Its bounds do not go together with the group's.
    #[error("{0}")]
    Size(GroupSizeError),
    /// Its desired capacity lies outside the bounds that result.
    #[error("{0}")]
    Desired(GroupSizeError),
}

/// Applies `action` to a group of `size` that wants `desired`. Cooldowns play no part.
///
/// Bounds that are not given stay. A desired capacity that is not given is moved within the new
/// bounds; one that is given has to lie within them.
///
/// # Errors
/// Names what does not go together; then nothing is applied.
pub fn apply(
    name: &ActionName,
    action: ActionSize,
    size: GroupSize,
    desired: u32,
) -> Result<Applied, ApplyError> {
    let (min, max) = (action.min.unwrap_or(size.min()), action.max.unwrap_or(size.max()));
    let size = GroupSize::try_new(min, max).map_err(ApplyError::Size)?;
    let to = match action.desired {
        Some(given) => size.check_desired(given).map_err(ApplyError::Desired)?,
        None => size.clamp(desired),
    };
    let sentence = (to != desired).then_some(Sentence::Scheduled { size, from: desired, to });
    Ok(Applied { size, desired: to, sentence, description: description(name) })
}

/// The description of an action's own activity.
pub fn description(name: &ActionName) -> String {
    format!("Executing scheduled action {name}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_applied_as_given_and_the_rest_follows() {
        let group = GroupSize::try_new(1, 4).unwrap();
        let name = ActionName::try_new("morning").unwrap();
        // Minimum, maximum, desired given; bounds and desired capacity after, from 1..4 at 2.
        let cases = [
            ((None, None, Some(3)), Ok((1, 4, 3))),
            ((Some(3), None, None), Ok((3, 4, 3))),
            ((None, Some(1), None), Ok((1, 1, 1))),
            ((Some(2), Some(9), None), Ok((2, 9, 2))),
            ((Some(5), Some(9), Some(7)), Ok((5, 9, 7))),
            ((Some(0), Some(0), Some(0)), Ok((0, 0, 0))),
            (
                (None, None, Some(5)),
                Err("Desired capacity:5 must be between the specified min size:1 and max size:4"),
            ),
            (
                (None, Some(9), Some(0)),
                Err("Desired capacity:0 must be between the specified min size:1 and max size:9"),
            ),
            ((Some(5), None, None), Err("min size 5 is greater than max size 4")),
        ];
        for ((min, max, desired), expected) in cases {
            let action = ActionSize { min, max, desired };
            let found = apply(&name, action, group, 2)
                .map(|applied| (applied.size.min(), applied.size.max(), applied.desired))
                .map_err(|error| error.to_string());
            assert_eq!(found, expected.map_err(str::to_owned), "{action:?}");
        }
    }

    #[test]
    fn the_activity_and_the_cause_are_worded_as_awss() {
        let name = ActionName::try_new("morning").unwrap();
        let action = ActionSize { max: Some(5), desired: Some(3), ..ActionSize::default() };
        let applied = apply(&name, action, GroupSize::try_new(1, 4).unwrap(), 2).unwrap();
        assert_eq!(applied.description, "Executing scheduled action morning");
        assert_eq!(
            applied.sentence.unwrap().text(),
            "a scheduled action update of AutoScalingGroup constraints to min: 1, max: 5, \
             desired: 3 changing the desired capacity from 2 to 3"
        );
    }
}
