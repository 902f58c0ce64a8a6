/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-call.h: one call that was asked for, and what became of it.
 * The windows bind to it; only the service layer changes it.
 *
 * Properties: "id" (gint64, row of the store, 0 before it is stored), "time" (gint64, seconds since
 * the epoch), "dial" ("0033142866100"), "display" ("01 42 86 61 00"), "name" (what the person calls
 * this number, may be empty, read-write), "billing-account", "service-name" (the calling line),
 * "state" (#GuichetCallState), "stage"
 * (#GuichetCallStage), "duration" (int, seconds of conversation, 0 if unknown), "cause" (why it
 * failed, a word of guichet-call-message.h, may be empty), "message" (OVHcloud's own words or,
 * without a cause, a sentence; may be empty), "query-id" (may be empty).
 */
#pragma once

#include "guichet-call-state.h"

G_BEGIN_DECLS

#define GUICHET_TYPE_CALL (guichet_call_get_type ())
G_DECLARE_FINAL_TYPE (GuichetCall, guichet_call, GUICHET, CALL, GObject)

GuichetCall *guichet_call_new (const char *dial,
                               const char *display,
                               const char *billing_account,
                               const char *service_name,
                               gint64 time);
gint64 guichet_call_get_id (GuichetCall *self);
void guichet_call_set_id (GuichetCall *self, gint64 id);
gint64 guichet_call_get_time (GuichetCall *self);
const char *guichet_call_get_dial (GuichetCall *self);
const char *guichet_call_get_display (GuichetCall *self);
const char *guichet_call_get_name (GuichetCall *self);
void guichet_call_set_name (GuichetCall *self, const char *name);
const char *guichet_call_get_billing_account (GuichetCall *self);
const char *guichet_call_get_service_name (GuichetCall *self);
GuichetCallState guichet_call_get_state (GuichetCall *self);
void guichet_call_set_state (GuichetCall *self, GuichetCallState state);
GuichetCallStage guichet_call_get_stage (GuichetCall *self);
void guichet_call_set_stage (GuichetCall *self, GuichetCallStage stage);
int guichet_call_get_duration (GuichetCall *self);
void guichet_call_set_duration (GuichetCall *self, int seconds);
const char *guichet_call_get_cause (GuichetCall *self);
void guichet_call_set_cause (GuichetCall *self, const char *cause);
const char *guichet_call_get_message (GuichetCall *self);
void guichet_call_set_message (GuichetCall *self, const char *message);
const char *guichet_call_get_query_id (GuichetCall *self);
void guichet_call_set_query_id (GuichetCall *self, const char *query_id);

G_END_DECLS
