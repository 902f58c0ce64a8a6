/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-mock-step.c: one step of the mock's script, with what it leaves unsaid.
 */
#include "guichet-mock-step.h"

/**
 * guichet_mock_step_get_status:
 *
 * Returns: the HTTP status
 */
guint
guichet_mock_step_get_status (const GuichetMockStep *self)
{
  return self->status != 0 ? self->status : 200;
}

/**
 * guichet_mock_step_get_type:
 *
 * Returns: (transfer none): the type of the body
 */
const char *
guichet_mock_step_get_type (const GuichetMockStep *self)
{
  return self->type != NULL ? self->type : "application/json";
}

/**
 * guichet_mock_step_get_body:
 *
 * Returns: (transfer none): the body, "" for none
 */
const char *
guichet_mock_step_get_body (const GuichetMockStep *self)
{
  return self->body != NULL ? self->body : "";
}
