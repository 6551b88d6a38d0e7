package suyuan.verifier.projection;

import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import suyuan.model.Bytes;
import suyuan.model.ledger.Position;
import suyuan.model.statement.Registration;

/// Reads registrations in the order of the ledger.
record Registrations(Handle handle) {

  List<StoredRegistration> after(Position position, int most) {
    return handle
        .createQuery(
            "select block, index, ledger_time, header from ledger.record"
                + " where kind = 'registration' and (block, index) > (:block, :index)"
                + " order by block, index limit :most")
        .bind("block", position.block())
        .bind("index", position.index())
        .bind("most", most)
        .map(
            (row, context) ->
                new StoredRegistration(
                    new Position(row.getLong(1), row.getInt(2)),
                    Instant.ofEpochMilli(row.getLong(3)),
                    Registration.parse(Bytes.of(row.getBytes(4)))))
        .list();
  }

  /// Ids of the parties that were ever registered, in order.
  List<String> parties(String afterId, int most) {
    return handle
        .createQuery(
            "select distinct id collate \"C\" from (select convert_from(header, 'UTF8')::jsonb"
                + " #>> '{change,party,id}' as id from ledger.record where kind = 'registration')"
                + " registrations where id collate \"C\" > :after order by 1 limit :most")
        .bind("after", afterId)
        .bind("most", most)
        .mapTo(String.class)
        .list();
  }
}
