package dev.redress.disputes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class UnitOfWorkTest {

  private final Map<Long, String> table = new HashMap<>(Map.of(1L, "kept"));
  private final List<String> statements = new ArrayList<>();
  private final UnitOfWork<Note> notes = new UnitOfWork<>(this::read, this::write);
  private final TransactionTemplate transaction =
      new TransactionTemplate(
          new JdbcTransactionManager(new DriverManagerDataSource("jdbc:h2:mem:unit-of-work")));

  @Test
  void is_read_once_and_written_once_however_often_it_is_changed() {
    transaction.executeWithoutResult(
        running -> {
          amend(1, "amended");
          amend(1, "amended again");
          assertThat(statements).containsExactly("read 1");
          assertThat(notes.find(1).orElseThrow().text).isEqualTo("amended again");
        });
    assertThat(statements).containsExactly("read 1", "write 1");
    assertThat(table).containsEntry(1L, "amended again");
  }

  @Test
  void what_was_only_read_is_not_written() {
    transaction.executeWithoutResult(running -> notes.find(1));
    assertThat(statements).containsExactly("read 1");
  }

  @Test
  void the_next_transaction_reads_anew() {
    transaction.executeWithoutResult(running -> notes.find(1));
    table.put(1L, "changed by another node");
    transaction.executeWithoutResult(
        running ->
            assertThat(notes.find(1).orElseThrow().text).isEqualTo("changed by another node"));
  }

  @Test
  void nothing_is_written_by_a_transaction_that_fails() {
    assertThatThrownBy(
            () ->
                transaction.executeWithoutResult(
                    running -> {
                      amend(1, "never");
                      throw new IllegalStateException("refused");
                    }))
        .hasMessage("refused");
    assertThat(table).containsEntry(1L, "kept");
    assertThat(notes.touched(1)).isEmpty();
  }

  @Test
  void a_transaction_within_has_work_of_its_own() {
    TransactionTemplate within = new TransactionTemplate(transaction.getTransactionManager());
    within.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    transaction.executeWithoutResult(
        outer -> {
          amend(1, "outer");
          within.executeWithoutResult(inner -> assertThat(notes.touched(1)).isEmpty());
          assertThat(notes.touched(1)).map(note -> note.text).contains("outer");
        });
    assertThat(table).containsEntry(1L, "outer");
  }

  @Test
  void what_was_inserted_is_found_without_reading_it() {
    transaction.executeWithoutResult(
        running -> {
          notes.keep(2, new Note(2, "new"));
          assertThat(notes.find(2).orElseThrow().text).isEqualTo("new");
        });
    assertThat(statements).isEmpty();
  }

  @Test
  void without_a_transaction_it_reads_and_writes_at_once() {
    amend(1, "at once");
    assertThat(statements).containsExactly("read 1", "write 1");
    assertThat(notes.touched(1)).isEmpty();
  }

  private void amend(long id, String text) {
    Note note = notes.find(id).orElseThrow();
    note.text = text;
    notes.change(id, note);
  }

  private Optional<Note> read(long id) {
    statements.add("read " + id);
    return Optional.ofNullable(table.get(id)).map(text -> new Note(id, text));
  }

  private void write(Note note) {
    statements.add("write " + note.id);
    table.put(note.id, note.text);
  }

  private static final class Note {
    private final long id;
    private String text;

    Note(long id, String text) {
      this.id = id;
      this.text = text;
    }
  }
}
