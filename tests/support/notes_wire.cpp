#include "platform/json/described.h"
#include "support/notes.h"

namespace anju::test::notes {

BOOST_DESCRIBE_STRUCT(Note, (), (id, text, version))
BOOST_DESCRIBE_STRUCT(NewNote, (), (text))
BOOST_DESCRIBE_STRUCT(NoteFilter, (), (text))
BOOST_DESCRIBE_STRUCT(Pong, (), (text, number))
BOOST_DESCRIBE_STRUCT(Taken, (), (files, text))

ANJU_WIRE(Note, NewNote, NoteFilter, Pong, Taken, http::Page<Note>);

}  // namespace anju::test::notes
