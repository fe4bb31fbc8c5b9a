//! What every store promises, as cases that run on each of them.
//!
//! A case gets stores that share one empty database, each as a process of its own would have it.

use std::collections::BTreeSet;
use std::pin::Pin;

use crate::store::{PageRequest, Put, Store};
use crate::testing::patiently;
use crate::todo::{Draft, Todo, TodoId};

type Check<S> = fn(Vec<S>) -> Pin<Box<dyn Future<Output = ()>>>;

/// A promise and how to check it.
pub(crate) struct Case<S> {
    pub(crate) name: &'static str,
    check: Check<S>,
}

/// How many stores a case gets.
pub(crate) const STORES: usize = 4;

/// All promises.
pub(crate) fn cases<S: Store>() -> Vec<Case<S>> {
    macro_rules! cases {
        ($($name:ident),* $(,)?) => {
            vec![$(Case {
                name: stringify!($name),
                check: |stores| Box::pin($name(stores)),
            }),*]
        };
    }
    cases![
        an_empty_database_is_healthy_and_empty,
        what_is_created_is_what_is_read_everywhere,
        put_creates_once_then_replaces,
        delete_can_be_repeated,
        pages_cover_everything_once,
        pages_stay_put_while_items_come_and_go,
        pages_can_be_filtered,
        an_id_is_free_again_after_delete,
        concurrent_puts_create_exactly_once,
        concurrent_creates_all_succeed,
    ]
}

impl<S: Store> Case<S> {
    pub(crate) async fn run(&self, stores: Vec<S>) {
        assert_eq!(stores.len(), STORES);
        patiently(self.name, (self.check)(stores)).await;
    }
}

pub(crate) fn draft(title: &str) -> Draft {
    Draft::try_new(title.into(), String::new(), false, None).unwrap()
}

pub(crate) fn id(text: &str) -> TodoId {
    TodoId::try_new(text.into()).unwrap()
}

fn full_draft() -> Draft {
    let description = "two litres, \"whole\"\n\u{1F95B} \\".to_owned();
    Draft::try_new("milk 🥛".into(), description, true, Some("2025-06-30T17:00:00+10:00".into()))
        .unwrap()
}

fn page(limit: u32) -> PageRequest {
    PageRequest { after: None, limit, completed: None }
}

fn assert_holds(todo: &Todo, draft: &Draft) {
    assert_eq!(
        (&*todo.title, &*todo.description, todo.completed, todo.deadline_at.as_deref()),
        (draft.title(), draft.description(), draft.completed(), draft.deadline_at())
    );
    for time in [&todo.created_at, &todo.updated_at] {
        assert!(time.len() == 24 && time.ends_with('Z'), "{time:?} is not in milliseconds of UTC");
        assert!(crate::deadline::is_rfc3339(time), "{time:?}");
    }
    assert!(todo.created_at <= todo.updated_at, "{todo:?}");
}

async fn titles<S: Store>(store: &S, mut request: PageRequest) -> Vec<String> {
    let mut titles = Vec::new();
    loop {
        let page = store.list(request).await.unwrap();
        assert!(page.items.len() <= usize::try_from(request.limit).unwrap());
        titles.extend(page.items.into_iter().map(|todo| todo.title));
        match page.next {
            Some(next) => request.after = Some(next),
            None => return titles,
        }
    }
}

async fn an_empty_database_is_healthy_and_empty<S: Store>(stores: Vec<S>) {
    for store in &stores {
        store.ping().await.unwrap();
        let page = store.list(page(1)).await.unwrap();
        assert!(page.items.is_empty() && page.next.is_none());
        assert_eq!(store.get(&id("1")).await.unwrap(), None);
    }
}

async fn what_is_created_is_what_is_read_everywhere<S: Store>(stores: Vec<S>) {
    for draft in [draft("milk"), full_draft()] {
        let created = stores[0].create(draft.clone()).await.unwrap();
        assert_holds(&created, &draft);
        assert_eq!(created.created_at, created.updated_at);
        let created_id = TodoId::try_new(created.id.clone()).expect("ids are valid in a path");
        for store in &stores {
            assert_eq!(store.get(&created_id).await.unwrap().as_ref(), Some(&created));
            store.ping().await.unwrap();
        }
    }
}

async fn put_creates_once_then_replaces<S: Store>(stores: Vec<S>) {
    let Put::Created(first) = stores[0].put(id("a"), full_draft()).await.unwrap() else {
        panic!("there was none");
    };
    assert_holds(&first, &full_draft());
    stores[0].put(id("b"), draft("later")).await.unwrap();
    for store in &stores {
        let Put::Replaced(second) = store.put(id("a"), draft("bread")).await.unwrap() else {
            panic!("there was one");
        };
        assert_holds(&second, &draft("bread"));
        assert_eq!(
            (&second.id, second.seq, &second.created_at),
            (&first.id, first.seq, &first.created_at)
        );
        assert_eq!(store.get(&id("a")).await.unwrap(), Some(second));
    }
    assert_eq!(titles(&stores[1], page(10)).await, ["bread", "later"]);
}

async fn delete_can_be_repeated<S: Store>(stores: Vec<S>) {
    stores[0].put(id("a"), draft("milk")).await.unwrap();
    for store in &stores {
        store.delete(id("a")).await.unwrap();
        assert_eq!(store.get(&id("a")).await.unwrap(), None);
    }
}

async fn pages_cover_everything_once<S: Store>(stores: Vec<S>) {
    let mut expected = Vec::new();
    for number in 0..12 {
        let title = format!("number {number}");
        stores[number % STORES].create(draft(&title)).await.unwrap();
        expected.push(title);
    }
    for limit in [1, 5, 6, 11, 12, 13, 100] {
        assert_eq!(titles(&stores[0], page(limit)).await, expected, "in pages of {limit}");
    }
    let exact = stores[0].list(page(12)).await.unwrap();
    assert!(exact.next.is_none(), "a full last page is known to be the last");
}

async fn pages_stay_put_while_items_come_and_go<S: Store>(stores: Vec<S>) {
    for name in ["a", "b", "c", "d"] {
        stores[0].put(id(name), draft(name)).await.unwrap();
    }
    let first = stores[0].list(page(2)).await.unwrap();
    assert_eq!(first.next.map(|next| next.after_seq()), first.items.last().map(|b| b.seq));
    // The item that the cursor points behind may go; those before it cannot shift the rest.
    for name in ["a", "b"] {
        stores[1].delete(id(name)).await.unwrap();
    }
    stores[1].put(id("e"), draft("e")).await.unwrap();
    let rest = PageRequest { after: first.next, ..page(2) };
    assert_eq!(titles(&stores[2], rest).await, ["c", "d", "e"]);
}

async fn pages_can_be_filtered<S: Store>(stores: Vec<S>) {
    for number in 0..9 {
        let title = number.to_string();
        let draft = Draft::try_new(title.clone(), String::new(), number % 3 == 0, None).unwrap();
        stores[0].put(id(&title), draft).await.unwrap();
    }
    let filtered = |completed| PageRequest { completed: Some(completed), ..page(2) };
    assert_eq!(titles(&stores[0], filtered(true)).await, ["0", "3", "6"]);
    assert_eq!(titles(&stores[0], filtered(false)).await, ["1", "2", "4", "5", "7", "8"]);
}

async fn an_id_is_free_again_after_delete<S: Store>(stores: Vec<S>) {
    stores[0].put(id("a"), draft("old")).await.unwrap();
    stores[0].put(id("b"), draft("between")).await.unwrap();
    stores[1].delete(id("a")).await.unwrap();
    let again = stores[2].put(id("a"), draft("new")).await.unwrap();
    assert!(matches!(again, Put::Created(_)), "{again:?}");
    assert_eq!(titles(&stores[3], page(10)).await, ["between", "new"]);
}

async fn concurrent_puts_create_exactly_once<S: Store>(stores: Vec<S>) {
    let (a, b, c, d) = tokio::try_join!(
        stores[0].put(id("x"), draft("0")),
        stores[1].put(id("x"), draft("1")),
        stores[2].put(id("x"), draft("2")),
        stores[3].put(id("x"), draft("3")),
    )
    .unwrap();
    let created = [&a, &b, &c, &d].iter().filter(|put| matches!(put, Put::Created(_))).count();
    assert_eq!(created, 1, "{:?}", [a, b, c, d]);
}

async fn concurrent_creates_all_succeed<S: Store>(stores: Vec<S>) {
    const EACH: usize = 50;
    let create = async |store: &S, name: usize| {
        for number in 0..EACH {
            store.create(draft(&format!("{name}.{number}"))).await.unwrap();
        }
    };
    tokio::join!(
        create(&stores[0], 0),
        create(&stores[1], 1),
        create(&stores[2], 2),
        create(&stores[3], 3)
    );
    let found = titles(&stores[0], page(100)).await;
    assert_eq!(found.len(), STORES * EACH);
    assert_eq!(found.into_iter().collect::<BTreeSet<_>>().len(), STORES * EACH);
}
