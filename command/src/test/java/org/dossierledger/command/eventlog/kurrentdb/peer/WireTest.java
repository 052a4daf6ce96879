package org.dossierledger.command.eventlog.kurrentdb.peer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.rpc.ErrorInfo;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.protobuf.StatusProto;
import io.grpc.stub.StreamObserver;
import io.kurrent.dbclient.proto.shared.Shared;
import io.kurrent.dbclient.proto.streams.StreamsGrpc;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.AppendReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.AppendResp;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.AppendResp.WrongExpectedVersion;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadReq;
import io.kurrent.dbclient.proto.streams.StreamsOuterClass.ReadResp;
import io.kurrentdb.protocol.v2.streams.AppendRecord;
import io.kurrentdb.protocol.v2.streams.AppendRequest;
import io.kurrentdb.protocol.v2.streams.AppendSessionResponse;
import io.kurrentdb.protocol.v2.streams.SchemaFormat;
import io.kurrentdb.protocol.v2.streams.SchemaInfo;
import io.kurrentdb.protocol.v2.streams.StreamsServiceGrpc;
import io.kurrentdb.protocol.v2.streams.errors.StreamRevisionConflictErrorDetails;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies on the wire and the client hides: other clients, and newer ones, look at it. */
class WireTest {

    private Peer peer;
    private ManagedChannel channel;

    @BeforeEach
    void start() {
        peer = Peer.start(PeerOptions.plain().withoutForce());
        channel = NettyChannelBuilder.forAddress("localhost", peer.port())
                .usePlaintext()
                .build();
    }

    @AfterEach
    void stop() {
        channel.shutdownNow();
        peer.close();
    }

    @Test
    void a_wrong_version_is_a_message_that_says_everything_twice() throws Exception {
        append(options().setNoStream(Wire.EMPTY), message().build());

        var response = append(options().setNoStream(Wire.EMPTY), message().build());

        assertThat(response.getWrongExpectedVersion())
                .isEqualTo(WrongExpectedVersion.newBuilder()
                        .setExpectedNoStream(Wire.EMPTY)
                        .setExpectedRevision2060(-1)
                        .setCurrentRevision(0)
                        .setCurrentRevision2060(0)
                        .build());
    }

    @Test
    void type_and_content_type_are_mandatory() {
        for (var key : List.of("type", "content-type")) {
            assertThatThrownBy(() -> append(
                            options().setAny(Wire.EMPTY),
                            message().removeMetadata(key).build()))
                    .isInstanceOfSatisfying(
                            StatusRuntimeException.class,
                            refusal -> assertThat(trailer(refusal, "exception"))
                                    .isEqualTo("missing-required-metadata-property"));
        }
    }

    @Test
    void another_leader_is_named_in_the_trailers() {
        peer.faults().notLeader().next(1);

        assertThatThrownBy(() -> append(options().setAny(Wire.EMPTY)))
                .isInstanceOfSatisfying(StatusRuntimeException.class, refusal -> {
                    assertThat(refusal.getStatus().getCode()).isEqualTo(io.grpc.Status.Code.NOT_FOUND);
                    assertThat(trailer(refusal, "exception")).isEqualTo("not-leader");
                    assertThat(trailer(refusal, "leader-endpoint-host")).isEqualTo("localhost");
                    assertThat(trailer(refusal, "leader-endpoint-port")).isEqualTo(String.valueOf(peer.port()));
                });
    }

    private static String trailer(StatusRuntimeException refusal, String key) {
        return refusal.getTrailers().get(Metadata.Key.of(key, Metadata.ASCII_STRING_MARSHALLER));
    }

    @Test
    void a_read_past_the_end_tells_where_the_stream_is_and_ends() throws Exception {
        append(options().setNoStream(Wire.EMPTY), message().build(), message().build());
        var request = ReadReq.newBuilder()
                .setOptions(ReadReq.Options.newBuilder()
                        .setStream(ReadReq.Options.StreamOptions.newBuilder()
                                .setStreamIdentifier(Wire.stream("dossier-1"))
                                .setRevision(7))
                        .setCount(10)
                        .setNoFilter(Wire.EMPTY)
                        .setUuidOption(ReadReq.Options.UUIDOption.newBuilder().setStructured(Wire.EMPTY))
                        .setControlOption(
                                ReadReq.Options.ControlOption.newBuilder().setCompatibility(1)))
                .build();

        var answers = new ArrayList<ReadResp>();
        StreamsGrpc.newBlockingStub(channel).read(request).forEachRemaining(answers::add);

        assertThat(answers)
                .containsExactly(
                        ReadResp.newBuilder().setFirstStreamPosition(2).build(),
                        ReadResp.newBuilder().setLastStreamPosition(1).build());
    }

    @Test
    void a_conflict_in_a_session_has_its_reason_first_and_then_its_details() throws Exception {
        append(options().setNoStream(Wire.EMPTY), message().build());

        assertThatThrownBy(() -> session("dossier-1", -1))
                .isInstanceOfSatisfying(StatusRuntimeException.class, refusal -> {
                    var details = StatusProto.fromThrowable(refusal).getDetailsList();
                    try {
                        assertThat(details.get(0).unpack(ErrorInfo.class).getReason())
                                .isEqualTo("STREAM_REVISION_CONFLICT");
                        assertThat(details.get(1).unpack(StreamRevisionConflictErrorDetails.class))
                                .isEqualTo(StreamRevisionConflictErrorDetails.newBuilder()
                                        .setStream("dossier-1")
                                        .setExpectedRevision(-1)
                                        .setActualRevision(0)
                                        .build());
                    } catch (com.google.protobuf.InvalidProtocolBufferException e) {
                        throw new AssertionError(e);
                    }
                });
    }

    private static AppendReq.Options.Builder options() {
        return AppendReq.Options.newBuilder().setStreamIdentifier(Wire.stream("dossier-1"));
    }

    private static AppendReq.ProposedMessage.Builder message() {
        return AppendReq.ProposedMessage.newBuilder()
                .setId(Shared.UUID.newBuilder().setString(UUID.randomUUID().toString()))
                .putMetadata("type", "noted")
                .putMetadata("content-type", "application/json")
                .setData(ByteString.copyFromUtf8("{}"));
    }

    private AppendResp append(AppendReq.Options.Builder options, AppendReq.ProposedMessage... messages)
            throws Exception {
        var answer = new Answer<AppendResp>();
        var request = StreamsGrpc.newStub(channel).append(answer);
        request.onNext(AppendReq.newBuilder().setOptions(options).build());
        for (var message : messages) {
            request.onNext(AppendReq.newBuilder().setProposedMessage(message).build());
        }
        request.onCompleted();
        return answer.get();
    }

    private AppendSessionResponse session(String stream, long expected) throws Exception {
        var answer = new Answer<AppendSessionResponse>();
        var request = StreamsServiceGrpc.newStub(channel).appendSession(answer);
        request.onNext(AppendRequest.newBuilder()
                .setStream(stream)
                .setExpectedRevision(expected)
                .addRecords(AppendRecord.newBuilder()
                        .setSchema(SchemaInfo.newBuilder().setName("noted").setFormat(SchemaFormat.SCHEMA_FORMAT_JSON)))
                .build());
        request.onCompleted();
        return answer.get();
    }

    private static final class Answer<A> implements StreamObserver<A> {

        private final CompletableFuture<A> future = new CompletableFuture<>();

        @Override
        public void onNext(A answer) {
            future.complete(answer);
        }

        @Override
        public void onError(Throwable error) {
            future.completeExceptionally(error);
        }

        @Override
        public void onCompleted() {
            future.completeExceptionally(new IllegalStateException("completed without an answer"));
        }

        A get() throws Exception {
            try {
                return future.get(30, TimeUnit.SECONDS);
            } catch (ExecutionException e) {
                throw (Exception) e.getCause();
            }
        }
    }
}
