"""A cell of a notebook: its source compiled, and run in a namespace that it shares with the other cells."""

from __future__ import annotations

import ast
import builtins
import inspect
import sys
import types
from types import CodeType
from typing import Callable, List, NamedTuple, Optional

LONGEST_RESULT = 64 * 1024


class CompiledCell(NamedTuple):
    statements: List[CodeType]
    #: The last statement, if it is an expression: its value is the cell's result.
    result: Optional[CodeType]


def compile_cell(source: str, file: str) -> CompiledCell:
    """@raises SyntaxError"""
    flags = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
    tree = compile(source, file, "exec", ast.PyCF_ONLY_AST | flags, dont_inherit=True)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    return CompiledCell(
        [compile(ast.Module([node], []), file, "exec", flags, dont_inherit=True) for node in tree.body],
        last and compile(ast.Expression(last.value), file, "eval", flags, dont_inherit=True),
    )


def new_main_module() -> types.ModuleType:
    """A fresh `__main__`, so that classes and functions of the learner's know where they are from."""
    module = types.ModuleType("__main__")
    module.__dict__["__builtins__"] = builtins
    sys.modules["__main__"] = module
    return module


class Notebook:
    """@param show_result: receives the text of a cell's result at the moment at which the cell comes to it"""

    def __init__(self, show_result: Callable[[str], None]) -> None:
        self._namespace = new_main_module().__dict__
        self._show_result = show_result

    async def run_cell(self, source: str, file: str) -> None:
        """Run the cell's own code; whatever it raises comes out."""
        cell = compile_cell(source, file)
        for statement in cell.statements:
            await self._run(statement)
        if cell.result is not None:
            value = await self._run(cell.result)
            if value is not None:
                builtins._ = value
                text = repr(value)
                del value  # the frame lives on while the result is shown
                self._show_result(_cut(text))

    async def _run(self, code: CodeType) -> object:
        value = eval(code, self._namespace)
        return await value if code.co_flags & inspect.CO_COROUTINE else value


def _cut(text: str) -> str:
    if len(text) <= LONGEST_RESULT:
        return text
    return "%s… (%d more characters)" % (text[:LONGEST_RESULT], len(text) - LONGEST_RESULT)
