/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-problem.h: an error, told to a person: a sentence, OVHcloud's own words, the query id
 * behind “Details”.
 *
 * It offers to sign in again by itself where that helps (action "app.sign-in-again").
 *
 * Properties: "retry" (boolean): whether “Try again” is offered; "renewable" (boolean, %TRUE):
 * whether to sign in again may be offered. Signals "retry", "dismissed".
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_PROBLEM (guichet_problem_get_type ())
G_DECLARE_FINAL_TYPE (GuichetProblem, guichet_problem, GUICHET, PROBLEM, AdwBin)

void guichet_problem_show (GuichetProblem *self, const GError *error);
void guichet_problem_clear (GuichetProblem *self);
void guichet_problem_clear_renewable (GuichetProblem *self);

G_END_DECLS
