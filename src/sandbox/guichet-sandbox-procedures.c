/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-sandbox-procedures.c: the VoIP validation procedures that accounts have begun.
 * Never looks at a paper: a procedure is moved on by hand.
 */
#include "guichet-sandbox-procedures.h"

#include "guichet-sandbox.h"

struct _GuichetSandboxProcedures
{
  GuichetSandbox *sandbox;
  GPtrArray *procedures; /* of GuichetSandboxProcedure, oldest first */
};

static const char *const statuses[] = { "waiting_for_customer", "doing", "done", "cancelled" };

/**
 * guichet_sandbox_procedures_new:
 * @sandbox: (transfer none): whose accounts are validated
 *
 * Returns: (transfer full): no procedures
 */
GuichetSandboxProcedures *
guichet_sandbox_procedures_new (GuichetSandbox *sandbox)
{
  GuichetSandboxProcedures *self = g_new0 (GuichetSandboxProcedures, 1);

  self->sandbox = sandbox;
  self->procedures = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/**
 * guichet_sandbox_procedures_free:
 * @self: (transfer full): what guichet_sandbox_procedures_new() gave
 */
void
guichet_sandbox_procedures_free (GuichetSandboxProcedures *self)
{
  g_ptr_array_unref (self->procedures);
  g_free (self);
}

/**
 * guichet_sandbox_procedures_add:
 * @self: procedures
 * @nichandle: the account that begins one
 *
 * Returns: (transfer none): the new procedure
 */
GuichetSandboxProcedure *
guichet_sandbox_procedures_add (GuichetSandboxProcedures *self, const char *nichandle)
{
  GuichetSandboxProcedure *procedure = g_new0 (GuichetSandboxProcedure, 1);

  procedure->id = ++self->sandbox->world->last_id;
  procedure->nichandle = g_intern_string (nichandle);
  procedure->request_time = guichet_sandbox_get_time (self->sandbox);
  g_ptr_array_add (self->procedures, procedure);
  return procedure;
}

/**
 * guichet_sandbox_procedures_get_all:
 * @self: procedures
 *
 * Returns: (transfer none) (element-type GuichetSandboxProcedure): all of them, oldest first
 */
GPtrArray *
guichet_sandbox_procedures_get_all (GuichetSandboxProcedures *self)
{
  return self->procedures;
}

/**
 * guichet_sandbox_procedures_find:
 * @self: procedures
 * @id: number of a procedure
 *
 * Returns: (nullable): the procedure
 */
GuichetSandboxProcedure *
guichet_sandbox_procedures_find (GuichetSandboxProcedures *self, gint64 id)
{
  for (guint i = 0; i < self->procedures->len; i++)
    {
      GuichetSandboxProcedure *procedure = g_ptr_array_index (self->procedures, i);

      if (procedure->id == id)
        return procedure;
    }
  return NULL;
}

static gboolean
is_pending (const GuichetSandboxProcedure *procedure)
{
  return procedure->status == GUICHET_SANDBOX_PROCEDURE_WAITING ||
         procedure->status == GUICHET_SANDBOX_PROCEDURE_DOING;
}

/**
 * guichet_sandbox_procedures_step:
 * @self: procedures
 * @procedure: one of them
 *
 * Takes @procedure one status on; at its end the account is validated.
 *
 * Returns: %FALSE if it has ended already
 */
gboolean
guichet_sandbox_procedures_step (GuichetSandboxProcedures *self, GuichetSandboxProcedure *procedure)
{
  if (!is_pending (procedure))
    return FALSE;
  procedure->status++;
  if (procedure->status != GUICHET_SANDBOX_PROCEDURE_DONE)
    return TRUE;
  procedure->finish_time = guichet_sandbox_get_time (self->sandbox);
  guichet_sandbox_world_find_customer (self->sandbox->world, procedure->nichandle)->voip_verified =
      TRUE;
  return TRUE;
}

/**
 * guichet_sandbox_procedures_cancel:
 * @self: procedures
 * @procedure: one of them
 *
 * Returns: %FALSE if it has ended already
 */
gboolean
guichet_sandbox_procedures_cancel (GuichetSandboxProcedures *self,
                                   GuichetSandboxProcedure *procedure)
{
  if (!is_pending (procedure))
    return FALSE;
  procedure->status = GUICHET_SANDBOX_PROCEDURE_CANCELLED;
  procedure->finish_time = guichet_sandbox_get_time (self->sandbox);
  return TRUE;
}

/**
 * guichet_sandbox_procedures_describe:
 * @self: procedures
 * @procedure: one of them
 *
 * There is no paper to fill in; the link leads to the sandbox's page.
 *
 * Returns: (transfer floating): telephony.Procedure
 */
GVariant *
guichet_sandbox_procedures_describe (GuichetSandboxProcedures *self,
                                     const GuichetSandboxProcedure *procedure)
{
  g_autofree char *request = guichet_sandbox_format_time (procedure->request_time);
  g_autofree char *finish = guichet_sandbox_format_time (procedure->finish_time);
  g_autofree char *url = g_strconcat (self->sandbox->origin, "/sandbox", NULL);

  return g_variant_new_parsed ("{'finishDate': <%ms>, 'id': <%x>, 'pdfUrl': <%s>,"
                               " 'requestDate': <%s>, 'status': <%s>}",
                               procedure->finish_time != 0 ? finish : NULL, procedure->id, url,
                               request, statuses[procedure->status]);
}
