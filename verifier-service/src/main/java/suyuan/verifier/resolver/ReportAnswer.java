package suyuan.verifier.resolver;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Says in the description of the interfaces what a report comes as.
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.METHOD)
@ApiResponse(
    responseCode = "200",
    description = "The report",
    content = {
      @Content(mediaType = "text/html", schema = @Schema(type = "string")),
      @Content(mediaType = "application/linkset+json", schema = @Schema(type = "object")),
      @Content(
          mediaType = "application/json",
          schema = @Schema(ref = "#/components/schemas/Report")),
    })
@interface ReportAnswer {}
