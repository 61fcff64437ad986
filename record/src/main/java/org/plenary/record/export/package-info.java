/// The record as tables for use elsewhere: CSV with a description for programs, JSON, Parquet, a folder with
/// checksums, and answers to questions in SQL.
///
/// It knows which columns are published and what each means ([org.plenary.record.export.Tables]); header, CSV
/// on the Web metadata, JSON, the types of SQL and the page about the columns all follow from that one list. It
/// refuses to know who asks, and it publishes nothing that the record does not say or the rules do not compute
/// from it: a computed column says so.
///
/// Start reading at [Tables].
///
/// ```java
/// Publication publication = Publication.of(record, rules);
/// Release.write(Tables.all(), publication, folder, List.of(Release.Format.CSV, Release.Format.JSON));
/// ```
@NullMarked
package org.plenary.record.export;

import org.jspecify.annotations.NullMarked;
