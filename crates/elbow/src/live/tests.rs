//! The picture as golden files in `tests/golden/`, rewritten with `UPDATE_EXPECT=1`.

mod fixture;

use std::path::PathBuf;
use std::sync::Arc;

use elbow_control::View;
use expect_test::{ExpectFile, expect_file};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::buffer::Buffer;
use ratatui::style::Color;

use crate::live::draw::draw;
use crate::live::keys::Key;
use crate::live::model::Model;
use crate::live::text::width as cells;
use crate::live::theme::Theme;
use crate::live::{Header, Wish};
use fixture::{
    before, busy, crowded, deploying, empty, failing, long_names, seconds, start, stopping,
    unhealthy,
};

fn model(first: View) -> Model {
    let header = Header {
        command: "python3 -m http.server --bind $HOST $PORT".to_owned(),
        url: "http://127.0.0.1:8080".to_owned(),
        logs: PathBuf::from("/tmp/elbow-web/logs"),
    };
    Model::new(header, "1.2.3", Theme::Colour, Arc::new(first))
}

/// A model that has seen minutes of history before `last`.
fn seen(last: View) -> Model {
    let mut views = before(&last).into_iter();
    let mut model = model(View::clone(&views.next().unwrap()));
    for view in views {
        assert!(model.look(view));
    }
    model.look(Arc::new(last));
    model
}

fn picture(model: &Model, width: u16, height: u16) -> Buffer {
    let mut terminal = Terminal::new(TestBackend::new(width, height)).unwrap();
    terminal.draw(|frame| draw(frame, model)).unwrap();
    terminal.backend().buffer().clone()
}

fn text(model: &Model, width: u16, height: u16) -> String {
    let buffer = picture(model, width, height);
    let mut text = String::new();
    for y in 0..height {
        let mut line = String::new();
        let mut x = 0;
        while x < width {
            let symbol = buffer[(x, y)].symbol();
            line.push_str(symbol);
            // A wide character covers the cells after it.
            x += u16::try_from(cells(symbol)).unwrap().max(1);
        }
        text.push_str(line.trim_end());
        text.push('\n');
    }
    text
}

fn check(model: &Model, (width, height): (u16, u16), expected: ExpectFile) {
    expected.assert_eq(&text(model, width, height));
}

const SMALL: (u16, u16) = (80, 24);
const LARGE: (u16, u16) = (120, 40);

#[test]
fn an_empty_start() {
    let model = model(empty(start()));
    check(&model, SMALL, expect_file!["tests/golden/empty-80x24.txt"]);
    check(&model, LARGE, expect_file!["tests/golden/empty-120x40.txt"]);
}

#[test]
fn three_healthy_instances_under_load() {
    let model = seen(busy(start()));
    check(&model, SMALL, expect_file!["tests/golden/busy-80x24.txt"]);
    check(&model, LARGE, expect_file!["tests/golden/busy-120x40.txt"]);
    check(&model, (200, 60), expect_file!["tests/golden/busy-200x60.txt"]);
    check(&model, (60, 20), expect_file!["tests/golden/busy-60x20.txt"]);
    check(&model, (40, 10), expect_file!["tests/golden/busy-40x10.txt"]);
}

#[test]
fn a_launch_that_fails() {
    let model = model(failing(start()));
    check(&model, SMALL, expect_file!["tests/golden/failing-80x24.txt"]);
    check(&model, LARGE, expect_file!["tests/golden/failing-120x40.txt"]);
}

#[test]
fn an_unhealthy_target_has_its_reason() {
    let model = seen(unhealthy(start()));
    check(&model, SMALL, expect_file!["tests/golden/unhealthy-80x24.txt"]);
    check(&model, LARGE, expect_file!["tests/golden/unhealthy-120x40.txt"]);
}

#[test]
fn a_deploy_in_progress() {
    let model = seen(deploying(start()));
    check(&model, SMALL, expect_file!["tests/golden/deploying-80x24.txt"]);
    check(&model, LARGE, expect_file!["tests/golden/deploying-120x40.txt"]);
}

#[test]
fn stopping_says_what_it_waits_for() {
    let mut model = seen(stopping(start()));
    model.set_stopping();
    check(&model, SMALL, expect_file!["tests/golden/stopping-80x24.txt"]);
    check(&model, LARGE, expect_file!["tests/golden/stopping-120x40.txt"]);
}

#[test]
fn more_instances_than_rows_are_counted_and_can_be_scrolled() {
    let mut model = seen(crowded(start(), 45));
    check(&model, LARGE, expect_file!["tests/golden/crowded-120x40.txt"]);
    model.press(Key::Focus);
    for _ in 0..3 {
        model.press(Key::PageDown);
    }
    check(&model, SMALL, expect_file!["tests/golden/crowded-scrolled-80x24.txt"]);
}

#[test]
fn the_help() {
    let mut model = seen(busy(start()));
    model.press(Key::Help);
    check(&model, SMALL, expect_file!["tests/golden/help-80x24.txt"]);
}

#[test]
fn no_size_and_no_name_panics() {
    let mut no_group = empty(start());
    no_group.groups.clear();
    let views = [
        no_group,
        empty(start()),
        busy(start()),
        failing(start()),
        deploying(start()),
        crowded(start(), 60),
        long_names(start()),
    ];
    let sizes = (1..=26).flat_map(|w| (1..=26).map(move |h| (w, h)));
    let sizes = sizes.chain([(69, 30), (70, 18), (71, 17), (100, 3), (3, 100), (300, 100)]);
    let sizes: Vec<_> = sizes.collect();
    for view in views {
        let mut model = seen(view);
        for stage in 0..3 {
            for (width, height) in sizes.iter().skip(stage).step_by(3) {
                text(&model, *width, *height);
            }
            model.set_stopping();
            model.press(Key::Bottom);
            model.press(Key::Focus);
            model.press(Key::Bottom);
            if stage == 1 {
                model.press(Key::Help);
            }
        }
    }
    check(&seen(long_names(start())), SMALL, expect_file!["tests/golden/long-names-80x24.txt"]);
    check(&seen(busy(start())), (20, 5), expect_file!["tests/golden/busy-20x5.txt"]);
}

#[test]
fn without_colour_everything_is_still_said() {
    let mut model = seen(unhealthy(start()));
    let colourful = text(&model, 120, 40);
    model.theme = Theme::Plain;
    assert_eq!(text(&model, 120, 40), colourful);
    for cell in picture(&model, 120, 40).content() {
        assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset));
    }
}

#[test]
fn what_is_wrong_is_red_and_what_is_well_is_green() {
    let model = seen(unhealthy(start()));
    let buffer = picture(&model, 120, 40);
    let colour_of = |sign: &str| {
        let cell = buffer.content().iter().find(|cell| cell.symbol() == sign);
        cell.map(|cell| cell.fg)
    };
    assert_eq!(colour_of("✖"), Some(Color::Red));
    assert_eq!(colour_of("●"), Some(Color::Green));
    assert_eq!(colour_of("▲"), Some(Color::Yellow));
}

#[test]
fn a_second_wish_to_stop_is_a_wish_to_stop_at_once() {
    let mut model = model(empty(start()));
    assert_eq!(model.press(Key::Down), None);
    assert_eq!(model.press(Key::Quit), Some(Wish::Stop));
    assert_eq!(model.press(Key::Quit), Some(Wish::ForceStop));
    assert_eq!(model.press(Key::Quit), Some(Wish::ForceStop));
}

#[test]
fn stopping_for_another_reason_makes_the_first_wish_a_forceful_one() {
    let mut model = model(empty(start()));
    assert!(model.set_stopping());
    assert!(!model.set_stopping());
    assert_eq!(model.press(Key::Quit), Some(Wish::ForceStop));
}

#[test]
fn a_scrolled_list_stays_where_it_is_when_activities_arrive() {
    let mut model = seen(busy(start()));
    model.press(Key::Down);
    assert_eq!(model.first_activity(), 1);
    let mut newer = busy(start());
    newer.at = start() + seconds(1);
    let group = &mut newer.groups[0];
    let arrived = fixture::activity(20, newer.at, &fixture::id(9), true, &[]);
    group.activities.insert(0, arrived);
    model.look(Arc::new(newer));
    assert_eq!(model.first_activity(), 2);
    model.press(Key::Top);
    assert_eq!(model.first_activity(), 0);
}

#[test]
fn history_is_bounded_and_keeps_gaps() {
    let mut model = model(busy(start()));
    for second in 1..2000 {
        let mut view = busy(start() + seconds(second));
        view.balancer.requests_per_second = second;
        model.look(Arc::new(view));
    }
    let graph = model.history.graph(1000);
    assert_eq!(graph.columns.iter().flatten().count(), 600);
    // Two seconds later on a fast clock: filled; an hour later: a gap.
    model.look(Arc::new(busy(start() + seconds(2003))));
    assert_eq!(model.history.graph(150).columns.iter().flatten().count(), 150);
    model.look(Arc::new(busy(start() + seconds(2100))));
    let columns = model.history.graph(150).columns;
    assert_eq!(columns.iter().flatten().count(), 54);
    assert_eq!(columns[60], None);
}
