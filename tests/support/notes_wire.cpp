#include "platform/json/described.h"
#include "support/notes.h"

namespace anju::test::notes {

BOOST_DESCRIBE_STRUCT(Note, (), (id, text, version))
BOOST_DESCRIBE_STRUCT(NewNote, (), (text))
BOOST_DESCRIBE_STRUCT(NoteFilter, (), (text))
BOOST_DESCRIBE_STRUCT(Pong, (), (text, number))
BOOST_DESCRIBE_STRUCT(Taken, (), (files, text))

}  // namespace anju::test::notes

ANJU_WIRE(anju::test::notes::Note)
ANJU_WIRE(anju::test::notes::NewNote)
ANJU_WIRE(anju::test::notes::NoteFilter)
ANJU_WIRE(anju::test::notes::Pong)
ANJU_WIRE(anju::test::notes::Taken)
ANJU_WIRE_PAGE(anju::test::notes::Note)
