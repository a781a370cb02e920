package nl.samenbeter.organisation;

import nl.samenbeter.shared.BoardId;
import org.springframework.data.repository.CrudRepository;

interface Boards extends CrudRepository<Board, BoardId> {}
